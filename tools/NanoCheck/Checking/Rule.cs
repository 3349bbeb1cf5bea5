namespace SSBms.NanoCheck.Checking;

/// <summary>One thing the firmware must keep to.</summary>
/// <param name="id">Short id that findings carry, such as NC101.</param>
/// <param name="title">What is expected, in a few words.</param>
internal abstract class Rule(string id, string title)
{
    /// <summary>Short id that findings carry, such as NC101.</summary>
    public string Id => id;

    /// <summary>What is expected, in a few words.</summary>
    public string Title => title;

    /// <summary>Looks at everything the rule is about.</summary>
    /// <param name="subject">What is checked.</param>
    /// <param name="inspection">Told of every place that was looked at, and of what is wrong there.</param>
    public abstract void Check(Subject subject, Inspection inspection);
}
