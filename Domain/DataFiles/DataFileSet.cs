using System.Reflection;

namespace CrmBot.Domain.DataFiles;

/// <summary>Reads all files of one kind: those built in, and those of a company's own folder.</summary>
internal static class DataFileSet
{
    /// <param name="builtIn">Prefix of the built-in files, as <c>scripts/</c>.</param>
    /// <param name="key">No two files may agree in it: a version once published never changes.</param>
    public static DataFileReading<TSet> Read<T, TSet>(
        string builtIn,
        string? ownFolder,
        Func<string, string, DataFileReading<T>> read,
        Func<T, (string Id, int Version)> key,
        Func<IReadOnlyList<T>, TSet> build)
        where T : class
        where TSet : class
    {
        var values = new Dictionary<(string, int), T>();
        var errors = new List<DataFileError>();
        foreach (var (file, yaml) in BuiltIn(builtIn).Concat(Own(ownFolder)))
        {
            var reading = read(file, yaml);
            errors.AddRange(reading.Errors);
            if (reading.Value is { } value && !values.TryAdd(key(value), value))
            {
                var (id, version) = key(value);
                errors.Add(new DataFileError(file, 1, new TwoTexts(
                    $"“{id}”第 {version} 版已经有了；请写更大的 version",
                    $"“{id}” version {version} exists already; write a higher version")));
            }
        }

        return errors.Count > 0 ? new DataFileReading<TSet>(errors) : new DataFileReading<TSet>(build([.. values.Values]));
    }

    private static IEnumerable<(string File, string Yaml)> BuiltIn(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }

    private static IEnumerable<(string File, string Yaml)> Own(string? folder)
        => folder is null
            ? []
            : Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)));
}
