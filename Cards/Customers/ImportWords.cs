using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Customers.Import;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Cards.Customers;

/// <summary>What is wrong with a cell of an imported workbook, and what to write instead (ARC-10).</summary>
public static class ImportWords
{
    /// <summary>"Sheet!B7: …", in one sentence that says what to do.</summary>
    public static string Sentence(BadCell cell, Language language)
    {
        var place = $"{Untrusted.Plain(cell.Sheet, 40)}!{cell.Problem.Address}";
        var found = cell.Problem.Found.Length > 0 ? language.Say($"“{Untrusted.Plain(cell.Problem.Found, 40)}”", $"“{Untrusted.Plain(cell.Problem.Found, 40)}” ") : "";
        var write = cell.Problem.Write.Count > 0
            ? language.Say($"，可写：{string.Join("、", Write(cell))}", $". Write for example: {string.Join(", ", Write(cell))}")
            : "";
        return $"{place}{language.Say("：", ": ")}{found}{What(cell, language)}{write}";
    }

    // What may be written instead is often another cell.
    private static IEnumerable<string> Write(BadCell cell) => cell.Problem.Write.Take(6).Select(word => Untrusted.Line(word, 60));

    private static string What(BadCell cell, Language language) => cell.Fault switch
    {
        ImportFault.Unreadable => Unreadable(cell.Problem.Fault, language),
        ImportFault.FormulaWithoutResult => language.Say("是没有结果的公式，请在 Excel 里打开再保存一次", "is a formula without a result; open and save the file in Excel"),
        ImportFault.TooLong => language.Say("太长了", "is too long"),
        ImportFault.NobodyCalled => language.Say("没有这位同事", "is no colleague's name"),
        ImportFault.SeveralCalled => language.Say("有好几位同名同事，请写 Entra 对象 ID", "is the name of several colleagues; write the Entra object id"),
        ImportFault.CustomerUnknown => language.Say("没有这位客户", "is no known customer"),
        ImportFault.SeveralCustomers => language.Say("有好几位同名客户，请写编号", "is the name of several customers; write the number"),
        ImportFault.TierUnknown => language.Say("不是这套规则里的级别", "is no tier of this rule book"),
        ImportFault.SaysOtherwise => language.Say("和前面同编号的一行不一致", "differs from an earlier row with the same number"),
        ImportFault.HoursUnreadable => language.Say("工作时间看不懂，请写成 Mon-Fri 09:00-18:00", "cannot be read as working hours; write them like Mon-Fri 09:00-18:00"),
        ImportFault.ZoneUnknown => language.Say("没有这个时区，例如 Asia/Shanghai", "is no time zone; write for example Asia/Shanghai"),
        _ => language.Say("写成已完成，可是日子还没到", "is said to be done on a day that has not come yet"),
    };

    private static string Unreadable(CellFault fault, Language language) => fault switch
    {
        CellFault.Missing => language.Say("这一格必须填", "this cell must be filled in"),
        CellFault.ExcelError => language.Say("Excel 这里报错，请先改好", "is an error of Excel; mend it there"),
        CellFault.NotMoney => language.Say("不是金额", "is no amount of money"),
        CellFault.NotAPercentage => language.Say("不是百分比", "is no percentage"),
        CellFault.NotADay => language.Say("不是日期", "is no date"),
        CellFault.NotAMoment => language.Say("不是时间", "is no date and time"),
        CellFault.NotAPeriod => language.Say("不是一段日期", "is no period of days"),
        CellFault.NotAWholeNumber => language.Say("不是整数", "is no whole number"),
        CellFault.NotAComparison => language.Say("不是比较式", "is no comparison"),
        CellFault.NotYesOrNo => language.Say("请写是或否", "must be yes or no"),
        CellFault.NotAChoice => language.Say("不在可选的词里", "is none of the words allowed here"),
        _ => language.Say("超出了范围", "is out of range"),
    };
}
