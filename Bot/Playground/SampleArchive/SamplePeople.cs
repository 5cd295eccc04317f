namespace CrmBot.Bot.Playground.SampleArchive;

/// <summary>Four reps, a manager and a director. The ids are the accounts of the Teams emulator's configuration.</summary>
internal static class SamplePeople
{
    private const string OfficeHours = "Mon-Fri 09:00-12:00,13:30-18:00";

    // Whoever tries the sample at night or on a Sunday still gets the first reminder at once.
    private const string AnyHour = "Mon-Sun 00:00-24:00";

    public static readonly SamplePerson[] All =
    [
        new(Id("a001"), "陈洁", "Chen Jie", "销售代表", "华东", "East", "赵敏", "zh-CN", AnyHour),
        new(Id("a002"), "王磊", "Wang Lei", "销售代表", "华东", "East", "赵敏", "en", OfficeHours),
        new(Id("a003"), "孙宇", "Sun Yu", "销售代表", "华东", "East", "赵敏", "zh-CN", OfficeHours),
        new(Id("a004"), "何敏", "He Min", "销售代表", "华东", "East", "赵敏", "en", OfficeHours),
        new(Id("b001"), "赵敏", "Zhao Min", "经理", "华东", "East", "林岚", "zh-CN", OfficeHours),
        new(Id("c001"), "林岚", "Lin Lan", "总监", "", "", "", "zh-CN", OfficeHours),
    ];

    private static string Id(string end) => $"00000000-0000-0000-0000-00000000{end}";
}
