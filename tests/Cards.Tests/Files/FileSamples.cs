using CrmBot.Cards.Actions;
using CrmBot.Cards.Files;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;

namespace CrmBot.Cards.Tests.Files;

public sealed class FileSamples : ICardSamples
{
    private static readonly GetWeekFile Again = new("2026-11-23");

    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("file-declined", l => FileViews.Declined(Again, l)),
        ("file-not-saved", l => FileViews.NotSaved(Again, l)),
    ];
}
