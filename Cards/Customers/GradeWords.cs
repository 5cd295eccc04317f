using System.Globalization;
using CrmBot.Cards.Wording;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Grading;

namespace CrmBot.Cards.Customers;

/// <summary>Figures, lines and reasons of a grade.</summary>
internal static class GradeWords
{
    public static string Amount(decimal value, GradeUnit unit, Language language) => unit switch
    {
        GradeUnit.Fen => Words.Money((long)value, language),
        GradeUnit.BasisPoints => (value / 100).ToString("0.#", CultureInfo.InvariantCulture) + " %",
        _ => value.ToString("0.#", CultureInfo.InvariantCulture),
    };

    /// <summary>The two figures that say most: "annual amount 300,000 CNY, potential 6".</summary>
    public static string Evidence(GradeResult grade, Language language) => string.Join(language.Say("，", ", "), grade.Evidence.Where(e => e.Value is not null).Take(2)
        .Select(e => $"{Words.LowerFirst(e.Factor.Name.In(language))} {Amount(e.Value!.Value, e.Factor.Unit, language)}"));

    /// <summary>"A needs potential 7".</summary>
    public static string Better(GradeNextStep step, Language language)
    {
        var gaps = step.Gaps.Select(g => language.Say($"{g.Factor.Name.Zh}到 {Amount(g.Need, g.Factor.Unit, language)}", $"{Words.LowerFirst(g.Factor.Name.En)} {Amount(g.Need, g.Factor.Unit, language)}"));
        return language.Say($"{step.Tier}级要{string.Join("、", gaps)}", $"{step.Tier} needs {string.Join(", ", gaps)}");
    }

    /// <summary>"62 万元，过了 50 万元的线".</summary>
    public static string Line(GradeEvidence evidence, Language language)
    {
        if (evidence.Value is not { } value)
            return language.Say("没有数据", "not on file");
        var (have, line) = (Amount(value, evidence.Factor.Unit, language), evidence.Threshold is { } at ? Amount(at, evidence.Factor.Unit, language) : "");
        return evidence.Passed switch
        {
            true => language.Say($"{have}（够 {line}）", $"{have} (enough for {line})"),
            false => language.Say($"{have}（不到 {line}）", $"{have} (below {line})"),
            null => have,
        };
    }

    /// <summary>Why a grade changed.</summary>
    /// <param name="byName">Null: a rule did it.</param>
    public static string Reason(string reason, string? byName, Language language) => (reason, byName) switch
    {
        (RegradeCauses.OverrideEnded, { } by) => language.Say($"{Untrusted.Line(by, 40)}取消了人工定级", $"{Untrusted.Line(by, 40)} let the figures decide"),
        (_, { } by) => language.Say($"{Untrusted.Line(by, 40)}：{Untrusted.Line(reason, 120)}", $"{Untrusted.Line(by, 40)}: {Untrusted.Line(reason, 120)}"),
        (RegradeCauses.New, _) => language.Say("新客户，从这一级开始", "new customers start here"),
        (RegradeCauses.Import, _) => language.Say("导入的表里这样写", "the imported workbook says so"),
        (RegradeCauses.Data, _) => language.Say("数据变了", "the figures changed"),
        (RegradeCauses.Schedule, _) => language.Say("定期复核", "the regular review"),
        _ => language.Say("有人要求重新定级", "graded again on request"),
    };
}
