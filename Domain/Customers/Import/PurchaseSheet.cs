using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>What customers bought; the same product on the same day is the same purchase.</summary>
internal static class PurchaseSheet
{
    public static void Read(FormTable table, ImportReading reading)
    {
        var seen = new Dictionary<(ImportedCustomer, string, DateOnly), ImportedPurchase>();
        reading.Read(table, row =>
        {
            var customer = reading.Customers.Find(row);
            var product = row.Text("Product", reading.Lengths.Of<Purchase>("Product"), isRequired: true);
            var on = row.Day("PurchasedOn", isRequired: true);
            var english = row.Text("EnglishProduct", reading.Lengths.Of<Purchase>("EnglishProduct"));
            var (installed, quantity, amount) = (row.Day("InstalledOn"), row.Whole("Quantity", 1, int.MaxValue), row.Fen("Amount"));
            if (row.IsBad)
                return false;
            var purchase = new ImportedPurchase(product!, english, on!.Value, installed, quantity, amount);
            if (seen.TryAdd((customer!, product!, on.Value), purchase))
                customer!.Purchases.Add(purchase);
            else if (seen[(customer!, product!, on.Value)] == purchase)
                row.Warn(ImportWarningKind.RowRepeated, "Product");
            else
                row.Complain("Product", ImportFault.SaysOtherwise);
            return customer!.Known is not { } known || !reading.Known.Purchases.Contains((known.Id, product!, on.Value));
        });
    }
}
