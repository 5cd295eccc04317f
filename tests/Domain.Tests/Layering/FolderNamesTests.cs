namespace CrmBot.Domain.Tests.Layering;

public sealed class FolderNamesTests
{
    [Fact]
    public void Every_folder_has_a_name_that_says_what_is_inside() =>
        Assert.Empty(FolderNames.SayingNothing(FolderNames.SourceRoot()));

    [Fact]
    public void The_check_can_fail()
    {
        var root = Directory.CreateTempSubdirectory("crmbot-folders-");
        try
        {
            var bad = root.CreateSubdirectory("Tasks").CreateSubdirectory("helpers");
            root.CreateSubdirectory("bin").CreateSubdirectory("Models");

            Assert.Equal([bad.FullName], FolderNames.SayingNothing(root.FullName));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }
}
