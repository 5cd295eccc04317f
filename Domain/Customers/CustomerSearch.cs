using System.Text;

namespace CrmBot.Domain.Customers;

/// <summary>How names are made comparable: half width, lower case, single spaces.</summary>
public static class CustomerSearch
{
    public static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c))
                result.Append(char.ToLowerInvariant(c));
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }
}
