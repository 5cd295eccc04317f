using System.Globalization;
using CrmBot.Domain.People;
using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>Reads the columns of a row that describe a customer: its own, the profile's, the owner.</summary>
internal static class CustomerRow
{
    private static readonly string[] MonthFormats = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月"];

    /// <summary>Nothing of a bad row is taken.</summary>
    public static void Read(RowReader row, FormSheet form, ImportedCustomer customer, ImportReading reading)
    {
        var said = new List<(string Field, string Fact, object Value)>();
        foreach (var column in CustomerFields.Of(form))
        {
            if (row.HasColumn(column.Field) && Value(row, column, reading.Lengths) is { } value)
                said.Add((column.Field, CustomerFields.Fact(column.Field), value));
        }

        if (row.HasColumn("Owner") && row.Person("Owner") is { } owner)
            said.Add(("Owner", "Owner", owner));
        if (row.IsBad || Contradicts(row, customer, said))
            return;
        foreach (var (field, fact, value) in said)
        {
            // Only the registers rename: S2's tier table calls three customers "A公司".
            if (fact == "Name" && form.Id is not ("F01" or "F02") && customer.Known is { } known)
                WarnOfOtherName(row, known, value);
            else if (customer.Set(fact, value, row.Sheet, row.Cell(field).Address) is { } before)
                row.Warn(ImportWarningKind.SheetsDiffer, field, Words(before.Value), $"{before.Sheet}!{before.Address}");
        }
    }

    private static void WarnOfOtherName(RowReader row, KnownCustomer known, object name)
    {
        if (HeaderText.Normalise(known.Name) != HeaderText.Normalise((string)name))
            row.Warn(ImportWarningKind.SheetsDiffer, "CustomerName", known.Name);
    }

    /// <summary>One number, one sheet, two customers: the second row is bad. Sheets of different forms may differ.</summary>
    private static bool Contradicts(RowReader row, ImportedCustomer customer, List<(string Field, string Fact, object Value)> said)
    {
        foreach (var (_, fact, value) in said)
        {
            if (customer.Said(fact) is not { } before || before.Sheet != row.Sheet || before.Value.Equals(value))
                continue;
            row.Complain("CustomerNo", ImportFault.SaysOtherwise, before.Address, Words(before.Value));
            return true;
        }

        return false;
    }

    private static object? Value(RowReader row, FormColumn column, StoredLengths lengths) => column switch
    {
        { Field: "Status" } => row.Choice("Status", ImportWords.Statuses),
        { Field: "ExpectedPurchaseDate" } => DayOrMonth(row, column.Field),
        { Kind: ColumnKind.Money } => row.Fen(column.Field),
        { Kind: ColumnKind.Date } => row.Day(column.Field),
        { Kind: ColumnKind.Moment } => row.Moment(column.Field) is { } moment ? ToUtc(moment) : null,
        _ => row.Text(column.Field, Limit(column.Field, lengths)),
    };

    private static int Limit(string field, StoredLengths lengths) => CustomerFields.IsOfCustomer(field)
        ? lengths.Of<Customer>(CustomerFields.Fact(field))
        : lengths.Of<CustomerProfile>(CustomerFields.Fact(field));

    private static DateOnly? DayOrMonth(RowReader row, string field) =>
        DateOnly.TryParseExact(row.Cell(field).Text.Trim(), MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            ? first
            : row.Day(field);

    private static DateTime ToUtc(DateTime local) =>
        TimeZoneInfo.ConvertTimeToUtc(local, TimeZoneInfo.FindSystemTimeZoneById(Person.DefaultZone));

    private static string Words(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
