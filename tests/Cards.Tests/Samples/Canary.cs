namespace CrmBot.Cards.Tests.Samples;

/// <summary>Data that must not do anything, and data that must not turn up everywhere.</summary>
internal static class Canary
{
    /// <summary>A name that tries to be a link, bold, a mention, a date template, and to run backwards.</summary>
    public const string HostileName = "[Pay](https://evil) **x** <at>All</at> {{DATE(2020)}}\u202Eevil\u202C\u200B";

    /// <summary>As long as a company's name may be.</summary>
    public static readonly string LongName = Fill("evil 上海张江高科技园区精密仪器制造有限公司 Precision Instruments ", 60);

    /// <summary>As long as a note may be, with line breaks.</summary>
    public static readonly string LongNote = Fill("evil [note](https://evil)\n客户希望下周之前拿到完整的检测报告，并确认备件库存 {{TIME(now)}} ", 300);

    public const string Phone = "13812345678";

    public const string Email = "li.contact@huadong.example";

    public const string Contact = "李女士";
    public const string ContactEn = "Ms Li";

    /// <summary>Occurs in hostile data and nowhere in our own words.</summary>
    public const string Mark = "evil";

    /// <summary>Words of the sample world that come from the database.</summary>
    public static readonly IReadOnlyList<string> Data =
        [Mark, World.Company, World.CompanyEn, World.Colleague, World.ColleagueEn, World.Manager, World.ManagerEn, Contact, ContactEn, Phone, Email];

    /// <summary>What only the brief may show, and no notification (BYD-18).</summary>
    public static readonly IReadOnlyList<string> Private = [Contact, ContactEn, Phone, Email];

    private static string Fill(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length + 1))[..length];
}
