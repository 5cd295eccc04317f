using CrmBot.Domain.Playbooks;
using CrmBot.Domain.Privacy;
using CrmBot.Domain.WorkingTime;

namespace CrmBot.Domain.Customers.Import;

/// <summary>Brings the customers of a plan into the archive, some hundred at a time.</summary>
internal sealed class WriteCustomers(ImportWriting writing, PlaybookLibrary playbooks, WorkingClocks clocks)
{
    private const int BatchSize = 500;

    public async Task WriteAsync(IReadOnlyList<ImportedCustomer> customers, CancellationToken cancellationToken)
    {
        // A customer of whom only bad rows spoke has no name and stays out.
        var named = customers.Where(c => !string.IsNullOrEmpty(c.Name)).ToList();
        var numbers = new GiveNumbers(writing);
        await numbers.GiveAsync(named, cancellationToken);
        var care = new WriteCare(writing, clocks);
        foreach (var batch in named.Chunk(BatchSize))
        {
            var stored = await StoredCustomers.ReadAsync(writing, batch, cancellationToken);
            foreach (var from in batch)
                Write(from, stored, numbers, care);
            writing.Flush();
        }
    }

    private void Write(ImportedCustomer from, StoredCustomers stored, GiveNumbers numbers, WriteCare care)
    {
        var customer = stored.Find(from);
        var isNew = customer is null;
        if (customer is null)
        {
            customer = new Customer(CustomerId.New(writing.NowUtc), writing.TenantId, numbers.Of(from), from.Name!, writing.NowUtc);
            writing.Database.Customers.Add(customer);
            writing.Done = writing.Done with { Customers = writing.Done.Customers + 1 };
        }

        new DescribeCustomer(writing, playbooks.For(customer.PlaybookId)).Describe(customer, from, isNew, stored);
        WriteContacts(customer, from, stored);
        WritePurchases(customer, from, stored);
        care.Write(customer, from, stored);
        CleanErased(customer, from, stored);
    }

    private void WriteContacts(Customer customer, ImportedCustomer from, StoredCustomers stored)
    {
        var known = stored.ContactsOf(customer.Id);
        foreach (var row in from.Contacts)
        {
            if (known.IsErased(row.Name))
                continue;
            var contact = known.Named(row.Name);
            if (contact is null)
            {
                contact = new Contact(ContactId.New(writing.NowUtc), customer.Id, row.Name);
                contact.Know(null, isMain: known.Count == 0);
                known.Add(contact);
                writing.Database.Contacts.Add(contact);
                writing.Done = writing.Done with { Contacts = writing.Done.Contacts + 1 };
            }

            row.Describe(contact);
        }
    }

    // The file's other texts know the erased as well: what it has just brought is cleaned as erasing would.
    private void CleanErased(Customer customer, ImportedCustomer from, StoredCustomers stored)
    {
        var known = stored.ContactsOf(customer.Id);
        foreach (var row in from.Contacts.Where(row => known.IsErased(row.Name)))
        {
            var erased = new Contact(ContactId.New(writing.NowUtc), customer.Id, row.Name);
            row.Describe(erased);
            writing.Database.CleanTracked(erased);
        }
    }

    private void WritePurchases(Customer customer, ImportedCustomer from, StoredCustomers stored)
    {
        var known = stored.PurchasesOf(customer.Id);
        foreach (var row in from.Purchases)
        {
            var purchase = known.Find(p => p.Product == row.Product && p.PurchasedOn == row.PurchasedOn);
            if (purchase is null)
            {
                purchase = new Purchase(PurchaseId.New(writing.NowUtc), customer.Id, row.Product, row.PurchasedOn);
                known.Add(purchase);
                writing.Database.Purchases.Add(purchase);
                writing.Done = writing.Done with { Purchases = writing.Done.Purchases + 1 };
                customer.PlanAgain();
            }

            purchase.Describe(
                row.EnglishProduct ?? purchase.EnglishProduct, row.InstalledOn ?? purchase.InstalledOn,
                row.Quantity ?? purchase.Quantity, row.AmountFen ?? purchase.AmountFen);
        }
    }
}
