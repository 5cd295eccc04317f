namespace CrmBot.Domain.Privacy;

/// <summary>One table of an export.</summary>
/// <param name="Key">Its name in JSON; stable.</param>
public sealed record ExportSection(string Key, TwoTexts Name, IReadOnlyList<ExportColumn> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <param name="Key">Its name in JSON; stable.</param>
public sealed record ExportColumn(string Key, TwoTexts Name);

/// <summary>A code of the access log, "reveal-phone".</summary>
public sealed record AccessAction(string Code);

/// <summary>What a contact's data may be used for.</summary>
public enum DataPurpose
{
    /// <summary>Planned contacts, calls, solving issues.</summary>
    CustomerCare,
}

/// <summary>Where a value came from.</summary>
public enum DataSource
{
    /// <summary>The company's customer archive, by an import.</summary>
    Archive,

    /// <summary>A colleague corrected it.</summary>
    Correction,
}

/// <summary>What is stored of a contact.</summary>
public enum ExportedField
{
    Name,
    EnglishName,
    Honorific,
    EnglishHonorific,
    Position,
    DecisionRole,
    Phone,
    Email,
    Im,
    IsVerified,
    PreferredChannel,
    CharacterNotes,
    IsMain,
}

/// <summary>What a contact wished, or what limits the use of their data.</summary>
public enum ExportedStanding
{
    DoNotContact,
    Restricted,
    LegalHold,
}

/// <summary>Where else somebody is spoken of.</summary>
public enum MentionPlace
{
    Archive,
    Interaction,
    Task,
    Call,
    Issue,
    Need,
    GradeHistory,
    Message,
    OtherContact,
}
