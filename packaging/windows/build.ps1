# Builds Nudge for Windows: the frozen program, its self-test, and the installer dist\Nudge.msi.
#
#   powershell -File packaging\windows\build.ps1
#
# Needs Python 3.11 or later and WiX 3 (its folder in the variable WIX). Not tried yet: no
# Windows was at hand; .github/workflows/packages.yml runs it.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Step {
    param([string] $Program, [string[]] $Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

Invoke-Step python @("-m", "venv", "build\tools")
$python = "build\tools\Scripts\python.exe"
Invoke-Step $python @("-m", "pip", "install", "--quiet", "-c", "packaging\constraints.txt", ".", "pyinstaller")
$version = & $python -c "import nudge; print(nudge.__version__)"
Invoke-Step $python @("packaging\make_icons.py")
Invoke-Step $python @("-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
    "--distpath", "build\frozen", "--workpath", "build\pyinstaller", "packaging\nudge.spec")
Invoke-Step "build\frozen\nudge\nudge.exe" @("--self-test")

$frozen = "build\frozen\nudge"
New-Item -ItemType Directory -Force build\wix, dist | Out-Null
$wix = Join-Path $env:WIX "bin"
Invoke-Step "$wix\heat.exe" @("dir", $frozen, "-nologo", "-gg", "-sfrag", "-srd", "-sreg", "-scom",
    "-dr", "INSTALLDIR", "-cg", "Files", "-var", "var.Frozen", "-out", "build\wix\Files.wxs")
Invoke-Step "$wix\candle.exe" @("-nologo", "-arch", "x64", "-dVersion=$version", "-dFrozen=$frozen",
    "-out", "build\wix\", "packaging\windows\nudge.wxs", "build\wix\Files.wxs")
Invoke-Step "$wix\light.exe" @("-nologo", "-spdb", "-out", "dist\Nudge.msi",
    "build\wix\nudge.wixobj", "build\wix\Files.wixobj")
