using System.IO.Compression;

namespace CrmBot.Domain.Workbooks;

/// <summary>A part's link to another part of the package; links that lead out of it are left out.</summary>
internal sealed record PackageRelation(string Id, string Kind, string Part)
{
    /// <param name="owner">"" for the package itself.</param>
    public static IReadOnlyList<PackageRelation> Of(ZipArchive package, string owner)
    {
        var folder = owner[..(owner.LastIndexOf('/') + 1)];
        using var reader = PackageXml.Open(package, $"{folder}_rels/{owner[folder.Length..]}.rels");
        var relations = new List<PackageRelation>();
        while (reader?.ReadToElement("Relationship") == true)
        {
            if (reader.GetAttribute("TargetMode") == "External")
                continue;
            var type = reader.GetAttribute("Type") ?? "";
            var part = Resolve(folder, reader.GetAttribute("Target") ?? "");
            relations.Add(new(reader.GetAttribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], part));
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not (".." or "."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
