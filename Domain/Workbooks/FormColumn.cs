namespace CrmBot.Domain.Workbooks;

/// <summary>A column of a form (FORMS.md).</summary>
/// <param name="Field">The stable name that use cases ask for.</param>
/// <param name="IsOurs">Added by us (mark A): it may be missing, and the form is not recognised by it.</param>
public sealed record FormColumn(string Field, string Zh, string En, ColumnKind Kind = ColumnKind.Text, bool IsOurs = false)
{
    /// <summary>Further headers of this one column, beside the aliases that hold for all forms.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public string In(Language language) => language == Language.Chinese ? Zh : En;
}
