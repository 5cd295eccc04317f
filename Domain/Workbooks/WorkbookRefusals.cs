namespace CrmBot.Domain.Workbooks;

public sealed record WorkbookTooLarge(long LimitBytes) : Refusal;

/// <summary>Small to send and huge to open: too many bytes inside, too many parts, or a ratio that no workbook has.</summary>
public sealed record WorkbookUnpacksTooLarge(long LimitBytes) : Refusal;

/// <summary>Neither an .xlsx nor anything like it.</summary>
public sealed record NotAWorkbook : Refusal;

/// <summary>An old .xls file, or an .xlsx under a password; both begin alike.</summary>
public sealed record WorkbookOldOrLocked(bool IsLocked) : Refusal;

/// <summary>It begins like a workbook and cannot be read to its end.</summary>
public sealed record WorkbookDamaged : Refusal;

/// <summary>It tries to make its reader load something from elsewhere (a document type or entity).</summary>
public sealed record WorkbookReachesOutside : Refusal;

public sealed record SheetHasTooManyRows(string Sheet, int Limit) : Refusal;

public sealed record SheetHasTooManyColumns(string Sheet, int Limit) : Refusal;
