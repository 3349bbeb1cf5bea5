using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace SSBms.Mutants.Running;

/// <summary>What a test is given to report to; nobody reads it here.</summary>
internal sealed class QuietContext : TestContext
{
    /// <inheritdoc/>
    public override IDictionary<string, object?> Properties { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void AddResultFile(string fileName) { }

    /// <inheritdoc/>
    public override void Write(string? message) { }

    /// <inheritdoc/>
    public override void Write(string format, params object?[] args) { }

    /// <inheritdoc/>
    public override void WriteLine(string? message) { }

    /// <inheritdoc/>
    public override void WriteLine(string format, params object?[] args) { }

    /// <inheritdoc/>
    public override void DisplayMessage(MessageLevel messageLevel, string message) { }
}
