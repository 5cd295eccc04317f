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
        string Part(ReadOnlySpan<byte> name) => uploadInfo.Text(name) ?? "";
        var place = new FilePlace(Part("uploadUrl"u8), Part("contentUrl"u8), Part("name"u8), Part("uniqueId"u8), Part("fileType"u8));
        return place is { UploadUrl.Length: > 0, ContentUrl.Length: > 0, Name.Length: > 0, UniqueId.Length: > 0 } ? place : null;
    }
}
