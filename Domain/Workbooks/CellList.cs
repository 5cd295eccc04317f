namespace CrmBot.Domain.Workbooks;

/// <summary>Splits cells that hold several things (FORMS.md rule 7).</summary>
public static class CellList
{
    private static readonly char[] Separators = ['、', '；', ';', '\n', '\r'];
    private static readonly char[] Commas = ['，', ','];

    public static IReadOnlyList<string> Split(string text) =>
        text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>
    /// Follow-up actions: a comma divides two promises only when what follows has a day or a verb of its own.
    /// "3月18日前发送A模块资料，预约4月演示" is two, "准备A模块、B模块，C模块的资料" is one.
    /// </summary>
    public static IReadOnlyList<string> SplitActions(string text)
    {
        var actions = new List<string>();
        foreach (var sentence in text.Split(['；', ';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var start = actions.Count;
            foreach (var part in Pieces(sentence))
            {
                if (actions.Count == start || StandsAlone(part.Text))
                    actions.Add(part.Text);
                else
                    actions[^1] += part.Separator + part.Text;
            }
        }

        return actions;
    }

    private static IEnumerable<(char Separator, string Text)> Pieces(string sentence)
    {
        var from = 0;
        while (from < sentence.Length)
        {
            var end = sentence.IndexOfAny([.. Commas, '、'], from);
            var text = (end < 0 ? sentence[from..] : sentence[from..end]).Trim();
            if (text.Length > 0)
                yield return (from == 0 ? ' ' : sentence[from - 1], text);
            from = end < 0 ? sentence.Length : end + 1;
        }
    }

    private static bool StandsAlone(string part) => DayText.FindIn(part, new DateOnly(2000, 1, 1)) is not null || ActionVerbs.Begin(part);
}
