using CrmBot.Domain.Workbooks;
using CrmBot.Domain.Workbooks.Forms;

namespace CrmBot.Bot.Playground.SampleArchive;

internal static class SampleReadMe
{
    public static IEnumerable<Dictionary<string, WrittenCell>> Rows() =>
    [
        Row(ReadMeForm.ReferenceDateTopic, SampleDates.Reference,
            "作为演示载入时，所有日期都按“今天减去这一天”移动；C002 的上次联系正好落在一个季度前，今天到期。",
            "Loaded as a demo, all days move by today minus this day; the last contact with C002 falls a quarter back, so it is due today."),
        Row("用途 Purpose", "演示 Demo",
            "一份虚构的客户档案，用来试用机器人，也可以当作导入的样板。", "An invented customer archive, to try the bot and as a pattern for your own import."),
        Row("表头 Headers", "中文 / English",
            "每个表头有中英文两行，导入时任一种都可以，列的顺序不限。", "Each header has a Chinese and an English line; import takes either, in any order of columns."),
        Row("来源 Source", "C001–C003",
            "客户分层表和维护计划表的前三行取自原始模板的示例，客户名称是虚构的。", "The first three rows of tiers and care records are the sample of the original template; the names are invented."),
        Row("个人信息 Personal data", "无 None",
            "姓名、公司、电话和邮箱都是虚构的。", "Names, companies, phone numbers and e-mail addresses are invented."),
    ];

    private static Dictionary<string, WrittenCell> Row(string topic, WrittenCell value, string zh, string en) =>
        new() { ["Topic"] = topic, ["Value"] = value, ["Zh"] = zh, ["En"] = en };
}
