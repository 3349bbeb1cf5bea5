namespace SSBms.NanoCheck.Checking;

/// <summary>One thing the firmware must keep to.</summary>
public interface IRule
{
    /// <summary>Short id that findings carry, such as NC101.</summary>
    string Id { get; }

    /// <summary>What is expected, in a few words.</summary>
    string Title { get; }

    /// <summary>Looks at everything the rule is about.</summary>
    /// <param name="subject">What is checked.</param>
    /// <param name="inspection">Told of every place that was looked at, and of what is wrong there.</param>
    void Check(Subject subject, Inspection inspection);
}
