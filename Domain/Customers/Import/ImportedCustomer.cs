using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>Everything the workbook says of one customer, from whichever sheets.</summary>
/// <param name="number">Null: it gets the next one.</param>
internal sealed class ImportedCustomer(string? number, KnownCustomer? known)
{
    private readonly Dictionary<string, Fact> facts = [];

    public string? Number => number;

    /// <summary>As the archive had it during the dry run; null: new.</summary>
    public KnownCustomer? Known => known;

    public string? Name => Get<string>("Name") ?? known?.Name;

    /// <summary>Object id of the owner; null: unassigned or left as it is.</summary>
    public string? Owner => Get<string>("Owner") ?? known?.Owner;

    public List<ImportedContact> Contacts { get; } = [];

    public ImportedTier? Tier { get; set; }

    public List<ImportedCare> Care { get; } = [];

    public List<ImportedPurchase> Purchases { get; } = [];

    public T? Get<T>(string fact) where T : class => facts.TryGetValue(fact, out var known) ? (T)known.Value : null;

    public T? GetValue<T>(string fact) where T : struct => facts.TryGetValue(fact, out var known) ? (T)known.Value : null;

    public Fact? Said(string fact) => facts.GetValueOrDefault(fact);

    public bool Has(string fact) => facts.ContainsKey(fact);

    /// <summary>What the sheets say for the archive's profile, by the profile's own names.</summary>
    public IEnumerable<(string Property, object Value)> Profile =>
        facts.Where(fact => CustomerFields.Profile.Contains(fact.Key)).Select(fact => (fact.Key, fact.Value.Value));

    /// <summary>The first word counts. Null when it was taken or says the same, else what was said before.</summary>
    public Fact? Set(string fact, object value, string sheet, string address)
    {
        if (facts.TryAdd(fact, new(value, sheet, address)) || facts[fact].Value.Equals(value))
            return null;
        return facts[fact];
    }

    /// <summary>A fact and the cell that said it.</summary>
    internal sealed record Fact(object Value, string Sheet, string Address);
}
