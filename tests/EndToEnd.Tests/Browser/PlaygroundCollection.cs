namespace CrmBot.EndToEnd.Tests.Browser;

/// <summary>Scenarios run one after the other: each has its own bot, all share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class PlaygroundCollection : ICollectionFixture<ChatBrowser>
{
    public const string Name = "Playground";
}
