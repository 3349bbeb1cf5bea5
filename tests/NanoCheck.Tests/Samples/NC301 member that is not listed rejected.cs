//: api nanoFramework.CoreLibrary | System.Object
//: api nanoFramework.CoreLibrary | System.Void System.Object::.ctor()
//: api nanoFramework.CoreLibrary | System.Void
//: api nanoFramework.CoreLibrary | System.Int32
using System;

namespace SSBms.Sample;

public class Clock
{
    public int Ticks()
    {
        return Environment.TickCount; // found
    }
}
