/* libical on the same task: parse a feed, expand its events over the next 14 days, count them.
 *
 *     read_libical FEED FROM TO       seconds since 1970
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static long first, last, found;

static void count(icalcomponent *event, const struct icaltime_span *span, void *unused)
{
    (void)event;
    (void)unused;
    if (span->start < last && span->end > first)
        found++;
}

static char *next_line(char *line, size_t size, void *file)
{
    return fgets(line, (int)size, file);
}

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    FILE *file = fopen(argv[1], "r");
    if (file == NULL)
        return 1;
    first = atol(argv[2]);
    last = atol(argv[3]);
    icalparser *parser = icalparser_new();
    icalparser_set_gen_data(parser, file);
    icalcomponent *calendar = icalparser_parse(parser, next_line);
    icaltimezone *utc = icaltimezone_get_utc_timezone();
    struct icaltimetype from = icaltime_from_timet_with_zone(first - 86400, 0, utc);
    struct icaltimetype to = icaltime_from_timet_with_zone(last + 86400, 0, utc);
    for (icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
         event != NULL;
         event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT))
        icalcomponent_foreach_recurrence(event, from, to, count, NULL);
    printf("%ld\n", found);
    return 0;
}
