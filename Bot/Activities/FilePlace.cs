using System.Text.Json;

namespace CrmBot.Bot.Activities;

/// <summary>Where a file that somebody accepted may be put, and how to show it afterwards.</summary>
/// <param name="UploadUrl">Carries its own permission in its query: never logged, and no token of ours goes there.</param>
/// <param name="UniqueId">Names the file for good; the same in each repeat of the answer.</param>
public sealed record FilePlace(string UploadUrl, string ContentUrl, string Name, string UniqueId, string FileType)
{
    /// <summary>Null where one of the parts is missing.</summary>
    public static FilePlace? Read(JsonElement uploadInfo)
    {
        string Part(string name) => uploadInfo.ValueKind == JsonValueKind.Object && uploadInfo.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String
            ? part.GetString()! : "";
        var place = new FilePlace(Part("uploadUrl"), Part("contentUrl"), Part("name"), Part("uniqueId"), Part("fileType"));
        return place is { UploadUrl.Length: > 0, ContentUrl.Length: > 0, Name.Length: > 0, UniqueId.Length: > 0 } ? place : null;
    }
}
