using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>F03: the condition of a customer that another sheet or the archive knows.</summary>
internal static class ConditionSheet
{
    public static void Read(FormTable table, ImportReading reading) => reading.Read(table, row =>
    {
        var customer = reading.Customers.Find(row);
        CustomerRow.Read(row, table.Form, customer ?? new(null, null), reading);
        if (row.HasColumn("RecordedBy"))
            row.Person("RecordedBy");
        if (row.HasColumn("RecordedOn"))
            row.Day("RecordedOn");
        return false;
    });
}
