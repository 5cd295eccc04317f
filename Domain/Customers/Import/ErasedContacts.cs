namespace CrmBot.Domain.Customers.Import;

/// <summary>Who asked to be erased does not come back by a workbook that still knows them (SEC-3).</summary>
internal static class ErasedContacts
{
    /// <summary>The row names one of the customer's erased contacts, and nobody who is there now.</summary>
    public static bool IsErased(this IReadOnlyCollection<Contact> known, string name) => known.Named(name) is null && known.Any(c => c.WasCalled(name));

    public static Contact? Named(this IReadOnlyCollection<Contact> known, string name)
    {
        var wanted = CustomerSearch.Normalise(name);
        return known.FirstOrDefault(c => CustomerSearch.Normalise(c.Name) == wanted);
    }
}
