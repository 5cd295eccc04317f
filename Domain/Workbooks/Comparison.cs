namespace CrmBot.Domain.Workbooks;

public enum Comparison
{
    Exactly,
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}
