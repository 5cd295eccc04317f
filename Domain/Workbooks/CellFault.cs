namespace CrmBot.Domain.Workbooks;

/// <summary>What is wrong with a cell.</summary>
public enum CellFault
{
    /// <summary>Required and empty.</summary>
    Missing,

    /// <summary>Excel itself shows an error there, such as #REF!.</summary>
    ExcelError,

    NotMoney,
    NotAPercentage,
    NotADay,
    NotAMoment,
    NotAPeriod,
    NotAWholeNumber,
    NotAComparison,
    NotYesOrNo,

    /// <summary>None of the words allowed there.</summary>
    NotAChoice,

    OutOfRange,
}
