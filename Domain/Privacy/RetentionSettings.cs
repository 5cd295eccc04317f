namespace CrmBot.Domain.Privacy;

/// <summary>Section "Retention": how long personal data is kept (SEC-3, PIPL 19 and 47). Access records are kept for good: they hold nothing of a contact.</summary>
public sealed class RetentionSettings
{
    public const string Section = "Retention";

    private const int MostYears = 30;
    private const int FewestDays = 30;
    private const int MostDays = 3650;

    /// <summary>The job does what it reports. False: it only reports.</summary>
    public bool Apply { get; set; }

    /// <summary>
    /// Contacts of a lost customer, counted from the last that happened with them; 0: never. Three years, since claims can be
    /// raised that long (Civil Code 188), and records of trade are kept as long (E-Commerce Law 31).
    /// </summary>
    public int LostYears { get; set; } = 3;

    /// <summary>
    /// Contacts of any other customer with whom nothing has happened; 0: never. Five years: nobody has called them lost, and
    /// frame contracts and warranties run that long.
    /// </summary>
    public int SilentYears { get; set; } = 5;

    /// <summary>
    /// Drafts of issues and answers of dropped calls; 0: never. Half a year: what was meant to be kept has been saved elsewhere
    /// by then.
    /// </summary>
    public int DraftDays { get; set; } = 180;

    /// <summary>What is wrong, in a sentence; null: nothing. A mistyped number would erase what cannot be brought back.</summary>
    public string? Fault => this switch
    {
        { LostYears: < 0 or > MostYears } => Years(nameof(LostYears), LostYears),
        { SilentYears: < 0 or > MostYears } => Years(nameof(SilentYears), SilentYears),
        { DraftDays: not 0 and (< FewestDays or > MostDays) } => $"{Section}:{nameof(DraftDays)} is {DraftDays}; it must be 0 (never) or from {FewestDays} to {MostDays}.",
        _ => null,
    };

    private static string Years(string name, int value) => $"{Section}:{name} is {value}; it must be 0 (never) or from 1 to {MostYears}.";
}
