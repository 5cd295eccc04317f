namespace CrmBot.Domain.Workbooks;

/// <summary>What stands in a form's column; it tells how to write it and which aliases may be used for it.</summary>
public enum ColumnKind
{
    Text,
    CustomerNumber,
    Person,
    Money,
    Percent,
    Integer,
    Date,
    Moment,
    YesNo,
}
