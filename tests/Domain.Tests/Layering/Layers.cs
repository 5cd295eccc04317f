using System.Reflection;

namespace CrmBot.Domain.Tests.Layering;

/// <summary>Who knows whom, read from the built assemblies: Bot → Cards → Domain, and nothing back.</summary>
internal static class Layers
{
    /// <summary>Names of referenced assemblies that begin with one of the forbidden ones.</summary>
    public static IEnumerable<string> Forbidden(Assembly assembly, params string[] prefixes) =>
        Forbidden(assembly.GetReferencedAssemblies().Select(a => a.Name!), prefixes);

    public static IEnumerable<string> Forbidden(IEnumerable<string> references, params string[] prefixes) =>
        references.Where(r => prefixes.Any(p => r == p || r.StartsWith($"{p}.", StringComparison.Ordinal)));
}
