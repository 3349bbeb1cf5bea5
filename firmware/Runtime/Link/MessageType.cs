namespace SSBms.Runtime;

/// <summary>Types of frames on the link. The numbers are the protocol, so they never change meaning.</summary>
public enum MessageType
{
    /// <summary>Board: state, cause and quantities; sent by itself once a second.</summary>
    Status = 1,

    /// <summary>Board: one entry of the event log.</summary>
    LogEntry = 2,

    /// <summary>Board: what became of a request.</summary>
    Answer = 3,

    /// <summary>Board: the calibration.</summary>
    Calibration = 4,

    /// <summary>Board: protocol version, capacity of the log, restarts.</summary>
    Identity = 5,

    /// <summary>Request: who are you.</summary>
    Identify = 0x80,

    /// <summary>Request: entries of the event log from a number on; each is answered by itself.</summary>
    ReadLog = 0x82,

    /// <summary>Request: take a calibration point; answered when it is taken.</summary>
    CapturePoint = 0x84,

    /// <summary>Request: calibrate from the points taken, and store.</summary>
    Calibrate = 0x85,

    /// <summary>Request: the calibration.</summary>
    ReadCalibration = 0x86,

    /// <summary>Request: back to the scalings of the design, and store.</summary>
    ResetCalibration = 0x87,
}
