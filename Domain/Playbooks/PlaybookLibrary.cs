using System.Collections.Frozen;
using CrmBot.Domain.Calls;
using CrmBot.Domain.DataFiles;

namespace CrmBot.Domain.Playbooks;

/// <summary>Every playbook in every version: the shipped ones and a company's own.</summary>
public sealed class PlaybookLibrary
{
    /// <summary>The default of a company that has not chosen.</summary>
    public const string ShippedDefault = "value-potential";

    private const string BuiltInFolder = "playbooks/";

    private readonly FrozenDictionary<(string Id, int Version), Playbook> _versions;
    private readonly FrozenDictionary<string, Playbook> _latest;
    private readonly string _defaultId;

    private PlaybookLibrary(IReadOnlyCollection<Playbook> playbooks, string defaultId)
    {
        _versions = playbooks.ToFrozenDictionary(playbook => (playbook.Id, playbook.Version));
        _latest = playbooks.GroupBy(playbook => playbook.Id).ToFrozenDictionary(same => same.Key, same => same.MaxBy(playbook => playbook.Version)!);
        _defaultId = defaultId;
    }

    /// <summary>Of customers and teams without a playbook of their own.</summary>
    public Playbook Default => _latest[_defaultId];

    /// <summary>In the order of their ids, each in its latest version.</summary>
    public IReadOnlyList<Playbook> All => [.. _latest.Values.OrderBy(playbook => playbook.Id, StringComparer.Ordinal)];

    /// <summary>The shipped playbooks and, where a folder is given, those of its <c>*.yaml</c> files. An unknown default is an error too.</summary>
    public static DataFileReading<PlaybookLibrary> Load(ScriptLibrary scripts, string? ownFolder = null, string defaultId = ShippedDefault)
    {
        var reading = DataFileSet.Read(
            BuiltInFolder,
            ownFolder,
            new PlaybookReader(scripts.Ids).Read,
            playbook => (playbook.Id, playbook.Version),
            playbooks => new PlaybookLibrary(playbooks, defaultId));
        if (reading.Value is { } library && library.Get(defaultId) is null)
        {
            var known = string.Join(", ", library._latest.Keys.Order(StringComparer.Ordinal));
            return new DataFileReading<PlaybookLibrary>([new DataFileError(defaultId, 1, new TwoTexts(
                $"没有名为“{defaultId}”的默认方案；请写其中之一：{known}",
                $"there is no playbook “{defaultId}” to be the default; choose one of: {known}"))]);
        }

        return reading;
    }

    /// <summary>A customer's playbook; the default where none is named, or one that is not here any more.</summary>
    public Playbook For(string? id) => id is not null && _latest.TryGetValue(id, out var playbook) ? playbook : Default;

    /// <summary>The latest version.</summary>
    public Playbook? Get(string id) => _latest.GetValueOrDefault(id);

    public Playbook? Get(string id, int version) => _versions.GetValueOrDefault((id, version));
}
