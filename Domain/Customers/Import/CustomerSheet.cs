using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>F01 and F02: a row is a customer with a contact; a further row with the same number is a further contact.</summary>
internal static class CustomerSheet
{
    public static void Read(FormTable table, ImportReading reading) => reading.Read(table, row =>
    {
        var customer = reading.Customers.Describe(row, out var isNew);
        if (customer is null)
        {
            SeeTheRest(row, table.Form, reading);
            return false;
        }

        var contact = Contact(row, table, reading.Lengths);
        var tier = row.HasColumn("CustomerClass") ? TierCell.Read(row, "CustomerClass", reading.PlaybookOf(customer)) : null;
        CustomerRow.Read(row, table.Form, customer, reading);
        if (row.IsBad)
            return false;
        if (contact is not null)
            Add(contact, customer, row, reading);
        if (tier is not null)
            customer.Tier ??= new(null, null, null, tier, null);
        return isNew;
    });

    private static void Add(ImportedContact contact, ImportedCustomer customer, RowReader row, ImportReading reading)
    {
        // Stays in the plan: whoever was erased in between is left out as well, and their words with them.
        customer.Contacts.Add(contact);
        if (customer.Known is { } known && reading.Known.ContactsWithErased[known.Id].ToList().IsErased(contact.Name))
            reading.Findings.Warn(ImportWarningKind.ContactErased, row.Sheet, row.Cell("ContactName") with { Text = "" });
    }

    // A row of nobody: its other cells are still checked, so that one dry run names everything.
    private static void SeeTheRest(RowReader row, FormSheet form, ImportReading reading)
    {
        CustomerRow.Read(row, form, new ImportedCustomer(null, null), reading);
        Contact(row, reading.Lengths, isNameRequired: false);
    }

    private static ImportedContact? Contact(RowReader row, FormTable table, StoredLengths lengths) =>
        Contact(row, lengths, isNameRequired: table.Form.Id == "F01" && table.Map.Has("ContactName"));

    private static ImportedContact? Contact(RowReader row, StoredLengths lengths, bool isNameRequired)
    {
        var contact = new ImportedContact(
            row.Text("ContactName", lengths.Of<Contact>("Name"), isNameRequired) ?? "",
            row.Text("ContactEnglishName", lengths.Of<Contact>("EnglishName")),
            row.Text("Honorific", lengths.Of<Contact>("Honorific")),
            row.Text("EnglishHonorific", lengths.Of<Contact>("EnglishHonorific")),
            row.Text("ContactPosition", lengths.Of<Contact>("Position")),
            row.Choice("DecisionRole", ImportWords.DecisionRoles),
            row.Text("ContactPhone", lengths.Of<Contact>("Phone")),
            row.Text("ContactEmail", lengths.Of<Contact>("Email")),
            row.Text("ContactIm", lengths.Of<Contact>("Im")),
            row.Choice("PreferredChannel", ImportWords.Channels),
            row.YesNo("ContactVerified"),
            row.Text("CharacterNotes", lengths.Of<Contact>("CharacterNotes")));
        return contact.Name.Length > 0 ? contact : null;
    }
}
