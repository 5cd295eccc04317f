namespace CrmBot.Cards.Grammar;

/// <summary>The words that can be typed for buttons without a number; the same in every language, so both work always.</summary>
public static class ReplyWords
{
    public const string Next = "next";
    public const string Back = "back";
    public const string Skip = "skip";
    public const string Pause = "pause";
    public const string Continue = "continue";
    public const string Save = "save";
    public const string Undo = "undo";
    public const string Cancel = "cancel";
    public const string Workbook = "excel";
    public const string Note = "note";
    public const string ChineseNote = "备注";

    public static readonly IReadOnlyList<string> WrongPerson = ["wrong person", "打错人了", "不是要找的人"];
}
