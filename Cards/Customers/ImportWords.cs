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
        var place = $"{Sheet(cell.Sheet)}!{cell.Problem.Address}";
        var found = cell.Problem.Found.Length > 0 ? language.Say($"“{Untrusted.Plain(cell.Problem.Found, 40)}”", $"“{Untrusted.Plain(cell.Problem.Found, 40)}” ") : "";
        var write = cell.Problem.Write.Count > 0
            ? language.Say($"，可写：{string.Join("、", Write(cell))}", $". Write for example: {string.Join(", ", Write(cell))}")
            : "";
        return $"{place}{language.Say("：", ": ")}{found}{What(cell, language)}{write}";
    }

    /// <summary>"Sheet!B7: …", what is imported in another way than the reader may expect.</summary>
    public static string Sentence(ImportWarning warning, Language language)
    {
        var place = warning.Address.Length > 0 ? $"{Sheet(warning.Sheet)}!{warning.Address}" : Sheet(warning.Sheet);
        var found = warning.Found.Length > 0 ? language.Say($"“{Untrusted.Plain(warning.Found, 60)}”", $"“{Untrusted.Plain(warning.Found, 60)}” ") : "";
        var about = warning.About.Count > 0 ? language.Say($"（{About(warning, "、")}）", $" ({About(warning, ", ")})") : "";
        var times = warning.Times > 1 ? language.Say($"，共 {warning.Times} 处", $", {warning.Times} times") : "";
        return $"{place}{(place.Length > 0 ? language.Say("：", ": ") : "")}{found}{What(warning.Kind, language)}{about}{times}";
    }

    /// <summary>A sheet's name, which begins each line about it: called like a formula, it stands in quotation marks.</summary>
    public static string Sheet(string name) => Untrusted.Plain(name, 40) is var plain && FormulaGuard.LooksLikeFormula(plain) ? $"“{plain}”" : plain;

    private static string About(ImportWarning warning, string between) => string.Join(between, warning.About.Take(6).Select(word => Untrusted.Plain(word, 40)));

    // What may be written instead is often another cell.
    private static IEnumerable<string> Write(BadCell cell) => cell.Problem.Write.Take(6).Select(word => Untrusted.Line(word, 60));

    private static string What(ImportWarningKind kind, Language language) => kind switch
    {
        ImportWarningKind.SheetIgnored => language.Say("不是认识的表，没有读", "belongs to no known form and was not read"),
        ImportWarningKind.ColumnIgnored => language.Say("这一列不认识，没有读", "is no known column and was not read"),
        ImportWarningKind.ColumnDoubled => language.Say("同样的列有两个，用第一个", "stands there twice; the first column counts"),
        ImportWarningKind.Formula => language.Say("是公式，用的是文件里存的结果", "is a formula; the result kept in the file was taken"),
        ImportWarningKind.PersonMasked => language.Say("没有写是谁，不分配", "names nobody, so nobody is assigned"),
        ImportWarningKind.SameName => language.Say("同名不同编号，分开保存", "is the name of several numbers; they are kept apart"),
        ImportWarningKind.TakenAsKnown => language.Say("没有编号，按名称更新已有的客户", "has no number and updates the known customer of this name"),
        ImportWarningKind.SheetsDiffer => language.Say("和别处不一致，保留那边的", "differs from what is said elsewhere, which is kept"),
        ImportWarningKind.RowRepeated => language.Say("重复的一行，没有再读", "is the same row once more and was left out"),
        ImportWarningKind.TierDiffers => language.Say("和数字算出的级别不同，保留文件里的", "is another tier than the figures give; the file's is kept"),
        ImportWarningKind.TierSetByHand => language.Say("级别由经理定过，保留经理定的", "is not taken: a manager has set the tier"),
        ImportWarningKind.TighterCadence => language.Say("比这个级别要求的更频繁", "is more often than the tier asks for"),
        ImportWarningKind.LooserCadence => language.Say("比这个级别要求的少，按级别安排", "is less often than the tier asks for; the tier's cadence holds"),
        ImportWarningKind.CadenceUnread => language.Say("频率看不懂，按级别安排", "is no frequency that can be read; the tier's cadence holds"),
        ImportWarningKind.NobodyToGiveTo => language.Say("没有负责人，只留下联系的日子", "has nobody to give it to; only the day of the contact is kept"),
        _ => language.Say("联系人应本人要求删除过，这一行的联系人没有导入", "the contact was erased on request; the row's contact is left out"),
    };

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
