using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>维护频率 as an interval.</summary>
internal static class FrequencyWords
{
    private static readonly (CalendarInterval Every, string[] Words)[] Known =
    [
        (new(0, 1, 0), ["每周", "周", "周度", "weekly"]),
        (new(0, 2, 0), ["双周", "每两周", "每2周", "biweekly", "every 2 weeks", "every two weeks"]),
        (new(1, 0, 0), ["月度", "每月", "月", "monthly"]),
        (new(2, 0, 0), ["双月", "每两月", "每两个月", "每2个月", "bimonthly", "every 2 months", "every two months"]),
        (new(3, 0, 0), ["季度", "每季度", "每季", "季", "quarterly"]),
        (new(6, 0, 0), ["半年", "每半年", "半年度", "half-yearly", "semiannual", "every 6 months"]),
        (new(12, 0, 0), ["年度", "每年", "年", "yearly", "annual"]),
    ];

    public static CalendarInterval? Read(string text)
    {
        var word = HeaderText.Normalise(text);
        foreach (var (every, words) in Known)
        {
            if (words.Any(known => HeaderText.Normalise(known) == word))
                return every;
        }

        return null;
    }
}
