namespace CrmBot.Domain.Customers.Import;

public enum ImportWarningKind
{
    /// <summary>No form has this sheet's name or headers; it is not read.</summary>
    SheetIgnored,

    ColumnIgnored,

    /// <summary>A second column of the same field; the first counts.</summary>
    ColumnDoubled,

    /// <summary>Taken as the result which the file kept, however old that is.</summary>
    Formula,

    /// <summary>"*": nobody is assigned (FORMS.md rule 5). Once a column.</summary>
    PersonMasked,

    /// <summary>Customers of one name with different numbers are kept apart (FORMS.md rule 6).</summary>
    SameName,

    /// <summary>A row without a number that bears the name of a known customer updates that one.</summary>
    TakenAsKnown,

    /// <summary>Two sheets say different things; the value beside it, from the earlier sheet or the archive, is kept.</summary>
    SheetsDiffer,

    /// <summary>The same row once more.</summary>
    RowRepeated,

    /// <summary>The figures give another tier than the file; the file's is kept.</summary>
    TierDiffers,

    /// <summary>A manager has set the tier by hand; the file's is not taken (GRD-3).</summary>
    TierSetByHand,

    /// <summary>More often than the tier asks for (DEC-7).</summary>
    TighterCadence,

    /// <summary>Less often than the tier asks for; the tier's cadence holds (DEC-7).</summary>
    LooserCadence,

    /// <summary>Not understood as a frequency; the tier's cadence holds.</summary>
    CadenceUnread,

    /// <summary>A care record of nobody, at a customer of nobody: only the day of the contact is kept.</summary>
    NobodyToGiveTo,

    /// <summary>The contact was erased on request: the row's contact is left out, and their words in what it says of the customer.</summary>
    ContactErased,
}
