using CrmBot.Support.Database;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CrmBot.Domain.Tests.Storage;

/// <summary>
/// A test with one parameter, the provider, that runs on every database. One that is not configured here shows as skipped,
/// so that nobody takes silence for success.
/// </summary>
[XunitTestCaseDiscoverer("CrmBot.Domain.Tests.Storage.DatabaseTheoryDiscoverer", "Domain.Tests")]
public sealed class DatabaseTheoryAttribute : FactAttribute;

public sealed class DatabaseTheoryDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        foreach (var provider in Databases.All)
        {
            yield return Databases.WhySkipped(provider) is { } reason
                ? new XunitSkippedDataRowTestCase(diagnostics, display, options, testMethod, reason, [provider])
                : new XunitTestCase(diagnostics, display, options, testMethod, [provider]);
        }
    }
}
