namespace SSBms.Bench.Runs;

/// <summary>What an experiment says about its expectations.</summary>
public enum Verdict
{
    /// <summary>There were expectations, all were judged, and all were met.</summary>
    Passed,

    /// <summary>Nothing was expected; every step of every case was carried out.</summary>
    Nothing,

    /// <summary>Nothing failed, but some expectation could not be judged.</summary>
    Unjudged,

    /// <summary>An expectation was not met, or nothing was expected and some case did not come to its end.</summary>
    Failed,
}
