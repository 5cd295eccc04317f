using CrmBot.Domain.DataFiles;

namespace CrmBot.Domain.Playbooks;

/// <summary>Reads intervals, limits and due rules; wherever a span stands in a file it is written the same way.</summary>
internal static class TimingReader
{
    private const int MostOfAUnit = 1000;

    public static CalendarInterval Interval(DataFileSection parent, string key)
        => parent.Section(key) is { } span ? Interval(span, mayBeZero: false) : default;

    public static CalendarInterval? OptionalInterval(DataFileSection parent, string key)
        => parent.Has(key) ? Interval(parent, key) : null;

    public static TimeLimit Limit(DataFileSection parent, string key)
        => parent.Section(key) is { } span ? Limit(span) : default;

    public static TimeLimit? OptionalLimit(DataFileSection parent, string key)
        => parent.Has(key) ? Limit(parent, key) : null;

    public static ElasticRule Elastic(DataFileSection parent, string key)
    {
        if (parent.Section(key) is not { } rule)
        {
            return new ElasticRule(0, 0);
        }

        var elastic = new ElasticRule(rule.Number("percent", 0, 300), rule.Number("at_least_days", 0, 90));
        rule.Finish();
        return elastic;
    }

    public static DueRule Due(DataFileSection parent, string key, ElasticRule elastic)
    {
        if (parent.Section(key) is not { } due)
        {
            return new DueRule(DueRuleKind.After, default, default, false, DayRoll.NextWorkingDay);
        }

        var roll = due.OptionalWord<DayRoll>("roll");
        var rule = (due.Has("within"), due.Has("after"), due.Has("from") || due.Has("to")) switch
        {
            (true, false, false) => Within(due),
            (false, true, false) => After(due, elastic),
            (false, false, true) => Window(due),
            _ => Unclear(due),
        };
        due.Finish();
        return roll is { } own ? rule with { Roll = own } : rule;
    }

    private static DueRule Within(DataFileSection due)
    {
        var countsWorkingDays = due.OptionalSection("within")?.Has("working_days") == true;
        var last = countsWorkingDays
            ? new CalendarInterval(0, 0, Limit(due, "within").Amount)
            : due.Section("within") is { } span ? Interval(span, mayBeZero: true) : default;
        return new DueRule(DueRuleKind.Within, default, last, countsWorkingDays, DayRoll.PreviousWorkingDay);
    }

    private static DueRule After(DataFileSection due, ElasticRule elastic)
    {
        var ideal = Interval(due, "after");
        var latest = OptionalInterval(due, "latest") ?? elastic.LatestFor(ideal);
        return new DueRule(DueRuleKind.After, ideal, latest, false, DayRoll.NextWorkingDay);
    }

    private static DueRule Window(DataFileSection due)
    {
        var from = Interval(due, "from");
        var to = Interval(due, "to");
        if (to.RoughDays <= from.RoughDays)
        {
            due.Complain("to", "“to”要晚于“from”", "“to” must be later than “from”");
        }

        return new DueRule(DueRuleKind.Window, from, to, false, DayRoll.NextWorkingDay);
    }

    private static DueRule Unclear(DataFileSection due)
    {
        due.Complain(due.Line, "时间只写一种：within、after，或者 from 和 to", "give one way of counting: within, after, or from and to");
        return new DueRule(DueRuleKind.After, default, default, false, DayRoll.NextWorkingDay);
    }

    private static CalendarInterval Interval(DataFileSection span, bool mayBeZero)
    {
        var interval = new CalendarInterval(
            span.OptionalNumber("months", 0, MostOfAUnit) ?? 0,
            span.OptionalNumber("weeks", 0, MostOfAUnit) ?? 0,
            span.OptionalNumber("days", 0, MostOfAUnit) ?? 0);
        span.Finish();
        if (interval == default && !mayBeZero)
        {
            span.Complain(span.Line, "时间间隔要大于零，例如 { weeks: 2 }", "an interval must be longer than nothing, as { weeks: 2 }");
        }

        return interval;
    }

    private static TimeLimit Limit(DataFileSection span)
    {
        TimeLimit? limit = null;
        var given = 0;
        foreach (var (key, unit) in LimitKeys)
        {
            if (span.OptionalNumber(key, 1, MostOfAUnit) is { } amount)
            {
                limit = new TimeLimit(amount, unit);
                given++;
            }
        }

        span.Finish();
        if (given != 1)
        {
            span.Complain(
                span.Line,
                "时限写一个数：clock_hours、working_hours、days 或 working_days",
                "a limit is one of clock_hours, working_hours, days or working_days");
        }

        return limit ?? default;
    }

    private static readonly (string Key, TimeUnit Unit)[] LimitKeys =
    [
        ("clock_hours", TimeUnit.ClockHours),
        ("working_hours", TimeUnit.WorkingHours),
        ("days", TimeUnit.CalendarDays),
        ("working_days", TimeUnit.WorkingDays),
    ];
}
