namespace SSBms.Detection.Methods;

/// <summary>A way to notice lost contact.</summary>
public enum DetectionMethod
{
    /// <summary>The firmware's watch of four tones.</summary>
    FourTones,

    /// <summary>The same four tones by one who knows the cell, its temperature and what the temperature does to it.</summary>
    Oracle,

    /// <summary>The step resistance with the guard's cumulative sum.</summary>
    StepSum,

    /// <summary>The step resistance above its start by a fifth.</summary>
    StepRatio,

    /// <summary>The impedance at 1 kHz above its start by a fifth.</summary>
    KilohertzRatio,

    /// <summary>The moving mean of the step resistance.</summary>
    StepMean,

    /// <summary>The limits of voltage, current and temperature.</summary>
    Limits,
}
