namespace CrmBot.Domain.Workbooks;

/// <param name="Width">In letters; 0 takes what the header needs.</param>
public sealed record WrittenColumn(string Header, double Width = 0);
