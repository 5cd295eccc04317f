namespace CrmBot.Domain.Workbooks;

/// <summary>A sheet to write: rows may be a stream of any length, they are taken one at a time.</summary>
public sealed record WrittenSheet(string Name, IReadOnlyList<WrittenColumn> Columns, IEnumerable<IReadOnlyList<WrittenCell>> Rows)
{
    /// <summary>A form in the reader's language, or with both languages in each header when <paramref name="language"/> is null.</summary>
    /// <param name="rows">By field; fields left out stay empty.</param>
    public static WrittenSheet Of(FormSheet form, Language? language, IEnumerable<IReadOnlyDictionary<string, WrittenCell>> rows) => new(
        form.Name.In(language ?? Language.Chinese),
        [.. form.Columns.Select(column => new WrittenColumn(Header(column, language), WidthOf(column.Kind)))],
        rows.Select(row => form.Columns.Select(column => row.GetValueOrDefault(column.Field)).ToList()));

    private static string Header(FormColumn column, Language? language) =>
        language is { } one ? column.In(one) : $"{column.Zh}\n{column.En}";

    private static double WidthOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => 22,
        ColumnKind.Moment => 18,
        _ => 13,
    };
}
