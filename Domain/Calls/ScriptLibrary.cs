using System.Collections.Frozen;
using CrmBot.Domain.DataFiles;

namespace CrmBot.Domain.Calls;

/// <summary>Every script in every version: a running call finds the version it began with, a new one takes the latest (CBK-10).</summary>
public sealed class ScriptLibrary
{
    private const string BuiltInFolder = "scripts/";

    private readonly FrozenDictionary<(string Id, int Version), CallScript> _versions;
    private readonly FrozenDictionary<string, CallScript> _latest;

    private ScriptLibrary(IReadOnlyCollection<CallScript> scripts)
    {
        _versions = scripts.ToFrozenDictionary(script => (script.Id, script.Version));
        _latest = scripts.GroupBy(script => script.Id).ToFrozenDictionary(same => same.Key, same => same.MaxBy(script => script.Version)!);
        Ids = _latest.Keys.ToFrozenSet();
    }

    public IReadOnlySet<string> Ids { get; }

    /// <summary>In the order of their ids, each in its latest version.</summary>
    public IReadOnlyList<CallScript> All => [.. _latest.Values.OrderBy(script => script.Id, StringComparer.Ordinal)];

    /// <summary>The shipped scripts and, where a folder is given, those of its <c>*.yaml</c> files; an id may come back there with another version.</summary>
    public static DataFileReading<ScriptLibrary> Load(string? ownFolder = null)
        => DataFileSet.Read(BuiltInFolder, ownFolder, ScriptReader.Read, script => (script.Id, script.Version), scripts => new ScriptLibrary(scripts));

    public CallScript? Get(string id, int version) => _versions.GetValueOrDefault((id, version));

    public CallScript? Latest(string id) => _latest.GetValueOrDefault(id);
}
