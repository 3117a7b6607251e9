"""Says to `make run`, by its exit status, whether the user has set up a calendar feed."""

import sys

from nudge.adapters.system.paths import find_paths
from nudge.adapters.system.settings_file import load_settings

sys.exit(not load_settings(find_paths().settings).settings.feeds)
