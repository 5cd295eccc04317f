using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CrmBot.Domain.DataFiles;

/// <summary>Collects the mistakes of one file, so that its author sees them all at once.</summary>
internal sealed class DataFileErrors(string file)
{
    private readonly List<DataFileError> _errors = [];

    public bool HasAny => _errors.Count > 0;

    public void Add(int line, string zh, string en) => _errors.Add(new DataFileError(file, line, new TwoTexts(zh, en)));

    /// <summary>The file's outermost section; null, with the mistake noted, when the text is no YAML mapping.</summary>
    public DataFileSection? Open(string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new DataFileSection(this, root);
            }

            Add(1, "文件里要有且只有一份“键: 值”内容", "the file must hold one document of “key: value” lines");
        }
        catch (YamlException broken)
        {
            // What is never closed is reported past the end of the file.
            Add(
                Math.Min((int)broken.Start.Line, yaml.TrimEnd().Count(letter => letter == '\n') + 1),
                $"YAML 写法有误：{broken.Message}；检查缩进、引号和重复的键",
                $"this is not valid YAML: {broken.Message}; check indents, quotes and repeated keys");
        }

        return null;
    }

    public DataFileReading<T> Close<T>(Func<T> value)
        where T : class
        => HasAny ? new DataFileReading<T>([.. _errors.OrderBy(error => error.Line)]) : new DataFileReading<T>(value());
}
