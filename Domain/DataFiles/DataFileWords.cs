using System.Text.Json;

namespace CrmBot.Domain.DataFiles;

/// <summary>The words by which data files name the members of an enum: <c>OnlineMeeting</c> is <c>online-meeting</c>, a tier's <c>A</c> stays.</summary>
internal static class DataFileWords
{
    public static string Of<T>(T value)
        where T : struct, Enum
        => value.ToString() is { Length: 1 } letter ? letter : JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static IEnumerable<string> All<T>()
        where T : struct, Enum
        => Enum.GetValues<T>().Select(Of);

    public static T? Find<T>(string word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == word)
            {
                return value;
            }
        }

        return null;
    }
}
