using CrmBot.Domain.Workbooks;

namespace CrmBot.Domain.Customers.Import;

/// <summary>Finds colleagues by what a cell calls them: either name, or the object id.</summary>
internal sealed class PersonNames
{
    private const int ShownNames = 20;

    private readonly Dictionary<string, HashSet<string>> ids = [];
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);

    public void Add(string aadObjectId, string name, string? englishName)
    {
        foreach (var word in new[] { aadObjectId, name, englishName })
        {
            if (word is null)
                continue;
            var key = HeaderText.Normalise(word);
            if (!ids.TryGetValue(key, out var called))
                ids[key] = called = [];
            called.Add(aadObjectId);
        }

        names.Add(name);
    }

    public IReadOnlyCollection<string> Find(string word) => ids.TryGetValue(HeaderText.Normalise(word), out var called) ? called : [];

    /// <summary>What to write instead.</summary>
    public IReadOnlyList<string> Names => [.. names.Take(ShownNames)];
}
