namespace CrmBot.Domain.Workbooks;

/// <summary>A target such as "≥95%" (FORMS.md rule 5).</summary>
/// <param name="Number">95 for both "95%" and Excel's 0.95 shown as percent.</param>
public sealed record ComparedNumber(Comparison Comparison, decimal Number, bool IsPercent);
