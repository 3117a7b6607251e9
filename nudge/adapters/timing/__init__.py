"""Clock, alarm, and the watch over clock jumps and zone changes."""
