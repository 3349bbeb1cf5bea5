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

    /// <summary>Board: protocol version, profile, capacity of the log, restarts.</summary>
    Identity = 5,

    /// <summary>Board: one row of what is guarded now.</summary>
    Limit = 6,

    /// <summary>Board: a part of its profile.</summary>
    ProfilePart = 7,

    /// <summary>Board: a part of one of its last trips.</summary>
    TripPart = 8,

    /// <summary>Board: some cycles of what was measured in the minutes before its last trips.</summary>
    MinuteBlock = 9,

    /// <summary>Board: what its impedance channel measures; sent by itself every five seconds by one that carries it.</summary>
    Impedance = 10,

    /// <summary>Board: what it makes of its impedance channel; sent by itself every five seconds where the cell has been commissioned.</summary>
    Interface = 11,

    /// <summary>Request: who are you; lists the protocols the host speaks.</summary>
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

    /// <summary>Request: what is guarded now; each row is answered by itself.</summary>
    ReadLimits = 0x88,

    /// <summary>Request: keep a part of a profile, of which nothing counts yet.</summary>
    PutProfile = 0x89,

    /// <summary>Request: take the profile that was put; needs the contactor open and the key switch on.</summary>
    TakeProfile = 0x8A,

    /// <summary>Request: the profile from a byte on; each part is answered by itself.</summary>
    ReadProfile = 0x8B,

    /// <summary>Request: the last trips; each part is answered by itself.</summary>
    ReadTrips = 0x8C,

    /// <summary>Request: what was measured in the minutes before; each block is answered by itself.</summary>
    ReadMinutes = 0x8D,

    /// <summary>Request: note what time it is, in seconds since 1970-01-01 00:00 UTC; needs a profile.</summary>
    TellTime = 0x8E,

    /// <summary>Request: open the contactor; always allowed, and answered when the contacts are open or should have been.</summary>
    OpenContactor = 0x8F,
}
