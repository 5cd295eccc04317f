namespace CrmBot.Cards.Tests.Schema;

internal sealed class SchemaErrors
{
    private readonly List<string> found = [];

    public IReadOnlyList<string> Found => found;

    public void Add(string path, string what) => found.Add($"{path}: {what}");

    public bool Expect(bool isRight, string path, string wanted)
    {
        if (!isRight)
            Add(path, $"not {wanted}");
        return isRight;
    }
}
