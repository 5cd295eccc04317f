namespace CrmBot.Domain;

/// <summary>
/// A row that people and jobs change at once. <see cref="Version"/> grows by one with every saved change and is the
/// concurrency token on both databases; cards carry it as <c>rev</c>, so a press on an older state is recognised.
/// </summary>
public interface IVersioned
{
    int Version { get; }

    void NextVersion();
}
