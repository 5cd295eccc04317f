using CrmBot.Cards.Grammar;
using CrmBot.Domain;

namespace CrmBot.Cards.Tests.Samples;

/// <param name="Folder">The feature: last word of the namespace.</param>
internal sealed record CardSample(string Folder, string Name, Func<Language, Card> Make)
{
    private static readonly Dictionary<string, CardSample> ByPath = Find().ToDictionary(s => s.Path, StringComparer.Ordinal);

    public static IReadOnlyCollection<CardSample> All => ByPath.Values;

    public string Path => $"{Folder}/{Name}";

    public static CardSample At(string path) => ByPath[path];

    private static IEnumerable<CardSample> Find() =>
        from type in typeof(ICardSamples).Assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(ICardSamples))
        orderby type.FullName
        from sample in ((ICardSamples)Activator.CreateInstance(type)!).Samples
        select new CardSample(type.Namespace!.Split('.')[^1], sample.Name, sample.Make);
}
